export * from '@apollo/client/link/persisted-queries';
